/// A part of the way from syntax trees to a payload, for those who measure it.
package enum Phase: Sendable {

  /// All names are bound, and environments not yet read.
  case declare

  /// Fields are read, names resolved and all rules checked.
  case check

  /// What each scope passes on to its states is known.
  case flatten

  /// The payload is written.
  case emit

}

import Foundation

/// How much of long series the tests try: all of it if `HSM_TEST_EFFORT` is `full`, else a fifth.
package enum Effort {

  /// `true` iff everything is tried.
  package static let isFull = ProcessInfo.processInfo.environment["HSM_TEST_EFFORT"] == "full"

  /// The number of elements of which one is tried.
  private static let step = isFull ? 1 : 5

  /// Returns the elements of `series` to try, the same in each run and spread over all of it.
  package static func some<Series: Collection>(of series: Series) -> [Series.Element] {
    series.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element)
  }

  /// Returns the numbers below `count` to try; of more than `limit`, 500 that are spread over them count
  /// as all.
  package static func places(in count: Int, upTo limit: Int) -> [Int] {
    some(of: count <= limit ? Array(0..<count) : (0..<500).map { $0 * count / 500 })
  }

  /// Returns how many of `count` things, which are found in a whole series, are to be found in the part
  /// of it that is tried.
  package static func share(of count: Int) -> Int { count / step }

}

import HSMFiles

/// Has a crash end the process with a message for users and the exit code for bugs.
///
/// Who sets `SWIFT_BACKTRACE` wants the Swift runtime's report instead.
func reportCrashes() {
  if System.environment("SWIFT_BACKTRACE") != nil { return }
  System.onCrash { _ in
    if System.isOutOfMemory {
      System.abandon(
        ExitCode.failure.rawValue, "error: the system gives hsmc no more memory\n")
    }
    System.abandon(
      ExitCode.bug.rawValue,
      """
      error: hsmc came to a sudden end: that is a bug in it, unless memory ran out
        = help: please report it, with the command and the files that it read

      """)
  }
}

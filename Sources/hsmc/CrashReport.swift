import Glibc

/// Has a crash end the process with a message for users and the exit code for bugs.
///
/// Who sets `SWIFT_BACKTRACE` wants the Swift runtime's report instead.
func reportCrashes() {
  if getenv("SWIFT_BACKTRACE") != nil { return }
  // A stack that overflowed has no room for the handler.
  let size = 1 << 16
  var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
  sigaltstack(&stack, nil)
  var action = sigaction()
  action.sa_flags = SA_ONSTACK
  action.__sigaction_handler.sa_handler = { _ in
    let message: StaticString = """
      error: hsmc came to a sudden end: that is a bug in it, unless memory ran out
        = help: please report it, with the command and the files that it read

      """
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(ExitCode.bug.rawValue)
  }
  for signal in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
    sigaction(signal, &action, nil)
  }
}

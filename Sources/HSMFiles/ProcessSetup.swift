import Glibc

/// The words of the command line without the program's name, as they were given:
/// `CommandLine.arguments` would repair what is not UTF-8.
package func commandLineWords() -> [[UInt8]] {
  CommandLine.unsafeArgv.withMemoryRebound(
    to: UnsafeMutablePointer<CChar>?.self, capacity: Int(CommandLine.argc)
  ) { words in
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      words[index].map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    }
  }
}

/// Makes the process able to report what goes wrong with files; to be called once, first.
///
/// A file that reaches the limit for its size gives an error instead of ending the process; a pipe that
/// nobody reads ends it quietly, also where the parent process ignores that. No file that is opened
/// later takes the place of a standard stream that is closed.
package func prepareForFiles() {
  signal(SIGXFSZ, SIG_IGN)
  signal(SIGPIPE, SIG_DFL)
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    // Opened the wrong way around, so that reading and writing still fail.
    _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

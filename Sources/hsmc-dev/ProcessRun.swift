import Glibc

/// A run of another program, from start to end.
struct ProcessRun {

  /// From before the start until the end was noticed.
  let duration: Duration

  /// The largest resident set, in bytes.
  ///
  /// Linux counts what this process had before the other program took its place, so this one must
  /// be smaller.
  let peakMemory: Int

  /// Runs the program at the head of `arguments`, a path or a name to search for, and waits for it;
  /// its output goes to the file at `output`. Anything but exit code 0 is a failure.
  init(_ arguments: [String], output: String = "/dev/null") throws(Files.Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let clock = ContinuousClock()
    let start = clock.now
    var process: pid_t = 0
    errno = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard errno == 0 else { throw Files.Failure("run", arguments[0]) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Files.Failure("wait for", arguments[0]) }
    }
    duration = clock.now - start
    peakMemory = usage.ru_maxrss * 1024
    guard status == 0 else {
      throw Files.Failure(message: "`\(arguments.joined(separator: " "))` failed")
    }
  }

}

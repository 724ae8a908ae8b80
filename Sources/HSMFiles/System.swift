import Glibc
import GlibcMore

/// What hsmc asks of the system: Linux, through glibc.
///
/// Of what ships, this file alone calls the C library, and all its functions take and return types of
/// Swift. To port hsmc to another library or system is to write this file anew.
package enum System {

  /// The standard streams.
  package static let standardInput = STDIN_FILENO
  package static let standardOutput = STDOUT_FILENO
  package static let standardError = STDERR_FILENO

  /// Returns the result of `call`, which gets `path`.
  ///
  /// - Throws: the error of the call, if its result is negative.
  @discardableResult
  fileprivate static func check(
    _ path: FilePath, _ call: (UnsafePointer<CChar>) -> Int32
  ) throws(FileError) -> Int32 {
    try check(path.cString().withUnsafeBufferPointer { call($0.baseAddress!) })
  }

  /// Returns `result`, which a call has returned.
  ///
  /// - Throws: the error of the call, if it is negative.
  @discardableResult
  fileprivate static func check(_ result: Int32) throws(FileError) -> Int32 {
    if result < 0 { throw .last }
    return result
  }

}

// MARK: - Errors

extension FileError {

  static let notFound = FileError(code: ENOENT)
  static let notDirectory = FileError(code: ENOTDIR)
  static let exists = FileError(code: EEXIST)
  static let linkLoop = FileError(code: ELOOP)
  static let closed = FileError(code: EBADF)

  /// The error of the call that failed last.
  fileprivate static var last: FileError { FileError(code: errno) }

  /// Creates the error that `errno` calls `code`.
  private init(code: Int32) {
    reason =
      switch code {
      case ENOENT: "no such file or directory"
      case EACCES, EPERM: "permission denied"
      case EISDIR: "it is a directory"
      case ENOTDIR: "a part of the path is not a directory"
      case ENXIO: "it is a socket, or a device that is not there"
      case ENOSPC: "no space left on the device"
      case EDQUOT: "the disk quota is used up"
      case EFBIG: "it would become larger than the limit for files"
      case EROFS: "the file system is read-only"
      case ELOOP: "too many symbolic links, or a loop of them"
      case ENAMETOOLONG: "the name is too long"
      case EBADF: "it is closed"
      case EMFILE, ENFILE: "too many files are open"
      default: String(cString: strerror(code))
      }
  }

}

// MARK: - Open files

extension System {

  /// What a file is opened for.
  enum Purpose {

    /// Reading, from what may have to be waited for.
    case reading

    /// Reading a regular file: opening a pipe does not wait for its other end.
    case readingFile

    /// Writing to what is there.
    case writing

    /// Reading and writing a new file with these permissions, less those that nobody gets.
    case creating(UInt32)

    /// Reading and writing a file that is there, and no link.
    case takingOver

    fileprivate var flags: Int32 {
      switch self {
      case .reading: O_RDONLY | O_NOCTTY
      case .readingFile: O_RDONLY | O_NOCTTY | O_NONBLOCK
      case .writing: O_WRONLY | O_NOCTTY
      case .creating: O_RDWR | O_CREAT | O_EXCL
      case .takingOver: O_RDWR | O_NOFOLLOW | O_NONBLOCK
      }
    }
  }

  /// Opens the file at `path`, which commands that the process runs do not inherit.
  static func open(_ path: FilePath, for purpose: Purpose) throws(FileError) -> Int32 {
    var permissions: mode_t = 0
    if case .creating(let given) = purpose { permissions = given }
    return try check(path) { Glibc.open($0, purpose.flags | O_CLOEXEC, permissions) }
  }

  /// Closes `descriptor`.
  static func close(_ descriptor: Int32) { Glibc.close(descriptor) }

  /// Reads once into `buffer`; returns the number of bytes, 0 at the end.
  static func read(
    _ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(FileError) -> Int {
    let count = retrying(descriptor, POLLIN) {
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    }
    if count < 0 { throw .last }
    return count
  }

  /// Writes all of `bytes` to `descriptor`.
  ///
  /// - Throws: if not all can be written; some may be by then.
  package static func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(FileError) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying(descriptor, POLLOUT) {
          Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        }
      }
      if count < 0 { throw .last }
      offset += count
    }
  }

  /// Throws if something that was written to `descriptor` did not fit: some file systems report only
  /// when a file is closed that there was no space.
  static func checkWritten(_ descriptor: Int32) throws(FileError) {
    let copy = dup(descriptor)
    if copy >= 0 { try check(Glibc.close(copy)) }
  }

  /// Removes all bytes from the file `descriptor`.
  static func empty(_ descriptor: Int32) throws(FileError) { try check(ftruncate(descriptor, 0)) }

  /// `true` iff `descriptor` cannot be written to, only read.
  static func isOnlyRead(_ descriptor: Int32) -> Bool {
    fcntl(descriptor, F_GETFL) & O_ACCMODE == O_RDONLY
  }

  /// Has the regular file `descriptor` end where it was written to last. One to which all is appended
  /// does, unless others append to it.
  static func cutBehind(_ descriptor: Int32) throws(FileError) {
    if fcntl(descriptor, F_GETFL) & O_APPEND != 0 { return }
    try check(ftruncate(descriptor, lseek(descriptor, 0, SEEK_CUR)))
  }

  /// Locks the file `descriptor`; returns `false` if another process has, `nil` if there are no locks.
  static func lock(_ descriptor: Int32) -> Bool? {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0 ? true : errno == EWOULDBLOCK ? false : nil
  }

  /// Gives the file `descriptor` the permissions of the file at `path`, which has this `status`, its access
  /// lists and other extended attributes, and, where the system allows, its owner.
  static func copyAccess(
    of status: FileStatus, at path: FilePath, to descriptor: Int32
  ) throws(FileError) {
    // Most users cannot give files away; the file is theirs then.
    _ = fchown(descriptor, status.owner.user, status.owner.group)
    try check(fchmod(descriptor, status.mode))
    let path = try path.cString()
    let names = attributes { listxattr(path, $0, $1) } ?? []
    let wanted = names.split(separator: 0).map { Array($0) + [0] }
    // What a folder gives to all new files.
    let given = (attributes { flistxattr(descriptor, $0, $1) } ?? []).split(separator: 0)
    for name in given.map({ Array($0) + [0] }) where !wanted.contains(name) {
      fremovexattr(descriptor, name)
    }
    for name in wanted {
      guard let value = attributes({ getxattr(path, name, $0, $1) }) else { continue }
      let result = value.withUnsafeBytes {
        fsetxattr(descriptor, name, $0.baseAddress, $0.count, 0)
      }
      // Some are for the system alone.
      if result < 0, errno != EPERM, errno != EOPNOTSUPP { throw .last }
    }
  }

  /// Returns the bytes that `read` fills a buffer of a size with; `nil` if it fails. With the size 0 it
  /// tells how many there are.
  private static func attributes(
    _ read: (UnsafeMutablePointer<CChar>?, Int) -> Int
  ) -> [CChar]? {
    let size = read(nil, 0)
    if size < 0 { return nil }
    var count = 0
    let bytes = [CChar](unsafeUninitializedCapacity: size) { buffer, initialized in
      count = size == 0 ? 0 : read(buffer.baseAddress, size)
      initialized = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  /// Gives the file `descriptor` the permissions of a new one.
  static func setNewAccess(of descriptor: Int32) throws(FileError) {
    let mask = umask(0)
    umask(mask)
    try check(fchmod(descriptor, 0o666 & ~mask))
  }

  /// Returns how far the file `descriptor` was read.
  static func offset(_ descriptor: Int32) -> Int { lseek(descriptor, 0, SEEK_CUR) }

  /// Returns how many bytes can be read from the pipe `descriptor` without waiting.
  static func waitingBytes(_ descriptor: Int32) -> Int {
    var count: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &count) < 0 ? 0 : Int(count)
  }

  /// Calls `body` until no signal interrupts it, and the file `descriptor` is ready if it does not wait
  /// by itself; returns its result.
  ///
  /// `events` is what it must be ready for, `POLLIN` or `POLLOUT`.
  private static func retrying(_ descriptor: Int32, _ events: Int32, _ body: () -> Int) -> Int {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return result
      }
    }
  }

}

// MARK: - Names of files

extension FileStatus {

  /// Returns the status of the file at `path`, through links.
  package init(at path: FilePath) throws(FileError) {
    var status = stat()
    try System.check(path) { stat($0, &status) }
    self.init(status)
  }

  /// Returns the status of the open file `descriptor`.
  init(of descriptor: Int32) throws(FileError) {
    var status = stat()
    try System.check(fstat(descriptor, &status))
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    identity = FileIdentity(device: status.st_dev, number: status.st_ino)
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    linkCount = Int(status.st_nlink)
    owner = (status.st_uid, status.st_gid)
    change = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }

}

extension System {

  /// The user in whose name the process acts.
  static var user: UInt32 { geteuid() }

  /// Throws unless the process may write to the file at `path`.
  static func checkWritable(_ path: FilePath) throws(FileError) {
    try check(path) { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) }
  }

  /// Removes the name `path` of a file.
  static func remove(_ path: FilePath) throws(FileError) { try check(path, unlink) }

  /// Gives what is called `path` the name `target`, which loses what it named.
  static func rename(_ path: FilePath, to target: FilePath) throws(FileError) {
    let target = try target.cString()
    try check(path) { Glibc.rename($0, target) }
  }

  /// Makes the directory `path`.
  static func makeDirectory(_ path: FilePath) throws(FileError) {
    try check(path) { mkdir($0, 0o777) }
  }

  /// Returns what stands in the directory at `path`, in any order, and what it is if the directory says
  /// that: it does not of links.
  static func entries(
    of path: FilePath
  ) throws(FileError) -> [(name: FilePath, kind: FileStatus.Kind?)] {
    guard let directory = opendir(try path.cString()) else { throw .last }
    defer { closedir(directory) }
    var entries: [(name: FilePath, kind: FileStatus.Kind?)] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FilePath($0.prefix { $0 != 0 }) }
      let kind: FileStatus.Kind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .regular
        case Int(DT_DIR): .directory
        case Int(DT_FIFO): .pipe
        case Int(DT_SOCK): .socket
        case Int(DT_CHR), Int(DT_BLK): .device
        default: nil
        }
      entries.append((name, kind))
    }
    if errno != 0 { throw .last }
    return entries
  }

  /// Returns what the symbolic link at `path` says; `nil` if there is none.
  static func linkTarget(_ path: FilePath) -> FilePath? {
    guard let name = try? path.cString() else { return nil }
    var count = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, initialized in
      buffer.withMemoryRebound(to: CChar.self) {
        count = readlink(name, $0.baseAddress!, $0.count)
      }
      initialized = max(0, count)
    }
    return count < 0 ? nil : FilePath(bytes)
  }

  /// Returns `true` iff `name` matches `pattern`, as the shell matches names of files, in capitals or not.
  static func matches(_ name: FilePath, _ pattern: FilePath) -> Bool {
    guard let name = try? name.cString(), let pattern = try? pattern.cString() else { return false }
    return fnmatch(pattern, name, fnmatchIgnoringCase) == 0
  }

  /// Returns `path` without links, `.` and `..`; `nil` if it leads nowhere.
  static func resolvingLinks(_ path: FilePath) -> FilePath? {
    guard let name = try? path.cString(), let resolved = realpath(name, nil) else { return nil }
    defer { free(resolved) }
    return FilePath(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

}

// MARK: - The process

extension System {

  /// Signals that the thread holds back.
  struct HeldSignals {

    private var signals = sigset_t()

    /// Holds back the signals with which users end a process; returns those that were held before.
    static func holdEndings() -> HeldSignals {
      var (signals, held) = (sigset_t(), HeldSignals())
      sigemptyset(&signals)
      for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
      pthread_sigmask(SIG_BLOCK, &signals, &held.signals)
      return held
    }

    /// Holds back all signals; returns those that were held before.
    fileprivate static func holdAll() -> HeldSignals {
      var (signals, held) = (sigset_t(), HeldSignals())
      sigfillset(&signals)
      pthread_sigmask(SIG_SETMASK, &signals, &held.signals)
      return held
    }

    /// Holds back these signals and no others.
    mutating func restore() { pthread_sigmask(SIG_SETMASK, &signals, nil) }
  }

  /// Makes the process able to report what goes wrong with files; to be called once, first.
  ///
  /// A file that reaches the limit for its size gives an error instead of ending the process; a pipe that
  /// nobody reads ends it quietly, also where the parent process ignores that. No file that is opened
  /// later takes the place of a standard stream that is closed.
  package static func prepareForFiles() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_DFL)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Opened the wrong way around, so that reading and writing still fail.
      _ = Glibc.open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Runs the program that `words` begin with, with the others as its arguments, and returns what it
  /// prints; `nil` if it cannot be run or fails.
  static func output(of words: [[UInt8]]) -> [UInt8]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { word in
      strdup(word.map { CChar(truncatingIfNeeded: $0) } + [0])
    }
    arguments.append(nil)
    var process = pid_t()
    let code = posix_spawnp(&process, arguments[0]!, &actions, nil, arguments, environ)
    posix_spawn_file_actions_destroy(&actions)
    for argument in arguments { free(argument) }
    close(ends[1])
    defer { close(ends[0]) }
    if code != 0 { return nil }
    var output: [UInt8] = []
    var isRead = false
    while !isRead {
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = (try? read(ends[0], into: buffer)) ?? 0
      }
      isRead = part.isEmpty
      output += part
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? output : nil
  }

  /// The words of the command line: Linux puts their number and their addresses where the stack begins.
  static var commandLine: [[UInt8]] {
    let stack = __libc_stack_end.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
    return (0..<Int(bitPattern: stack[0])).map { index in
      let word = stack[1 + index]!
      return Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))
    }
  }

  /// Lets the process have as many files open as it may.
  static func raiseFileLimit() {
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) != 0 { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// Has a crash of the process call `handler`, also when the stack has overflowed.
  package static func onCrash(_ handler: @escaping @convention(c) (Int32) -> Void) {
    let size = 1 << 16
    var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.sa_flags = SA_ONSTACK
    action.__sigaction_handler.sa_handler = handler
    for signal in [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      sigaction(signal, &action, nil)
    }
  }

  /// `true` iff the call that failed last did so since the system refuses memory; for a crash to ask.
  package static var isOutOfMemory: Bool { errno == ENOMEM }

  /// Ends the process with `code` and a `message` on standard error, also after a crash.
  package static func abandon(_ code: Int32, _ message: StaticString) -> Never {
    _ = Glibc.write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(code)
  }

  /// Ends the process with `code`.
  package static func exit(_ code: Int32) -> Never { Glibc.exit(code) }

  /// Returns the value of the environment variable `name`.
  package static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Returns `true` iff `descriptor` is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Returns the number of columns of the terminal `descriptor`; `nil` if it is none or cannot tell.
  package static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isTerminal(descriptor), ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

}

// MARK: - Memory

extension System {

  /// Makes the heap grow by `room` bytes at once if it has no `block` of bytes left, and never shrink;
  /// returns the addresses at its end, in large pages where the system has them.
  static func growHeap(by room: Int, forBlockOf block: Int) -> Range<Int> {
    mallopt(M_MMAP_MAX, 0)
    mallopt(M_TRIM_THRESHOLD, CInt.max)
    mallopt(M_TOP_PAD, CInt(room))
    let memory = malloc(block)
    mallopt(M_TOP_PAD, 1 << 20)
    let largePage = 1 << 21
    let start = (Int(bitPattern: memory) + largePage - 1) & ~(largePage - 1)
    let end = Int(bitPattern: sbrk(0))
    madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, MADV_HUGEPAGE)
    free(memory)
    return min(start, end)..<end
  }

  /// Has another thread fetch the pages of `addresses`, if there is a processor for it.
  static func fetchPages(_ addresses: Range<Int>) {
    guard sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 else { return }
    let argument = UnsafeMutablePointer<Range<Int>>.allocate(capacity: 1)
    argument.initialize(to: addresses)
    // Signals are for the thread that writes files: it may have to hold them back.
    var held = HeldSignals.holdAll()
    defer { held.restore() }
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument = argument?.assumingMemoryBound(to: Range<Int>.self) else { return nil }
        let addresses = argument.pointee
        argument.deallocate()
        // What glibc before 2.35 has no name for, and Linux before 5.14 does not do: there, pages are
        // fetched as they are touched.
        let populateForWriting: CInt = 23
        madvise(
          UnsafeMutableRawPointer(bitPattern: addresses.lowerBound & ~4095), addresses.count,
          populateForWriting)
        return nil
      }, argument)
    if code == 0 { pthread_detach(thread) } else { argument.deallocate() }
  }

}

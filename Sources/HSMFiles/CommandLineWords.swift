/// The words of the command line without the program's name, as they were given:
/// `CommandLine.arguments` would repair what is not UTF-8.
package func commandLineWords() -> [[UInt8]] {
  (1..<max(1, Int(CommandLine.argc))).compactMap { index in
    guard var next = CommandLine.unsafeArgv[index] else { return nil }
    var word: [UInt8] = []
    while next.pointee != 0 {
      word.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return word
  }
}

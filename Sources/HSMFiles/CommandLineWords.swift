/// The words of the command line without the program's name, as they were given:
/// `CommandLine.arguments` would repair what is not UTF-8, and needs `/proc`.
package func commandLineWords() -> [[UInt8]] { Array(System.commandLine.dropFirst()) }

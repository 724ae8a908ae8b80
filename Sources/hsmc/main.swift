import Glibc

exit(Driver.run(Array(CommandLine.arguments.dropFirst())).rawValue)

import Glibc
import HSMFiles

reportCrashes()
prepareForFiles()
exit(Driver.run(commandLineWords()).rawValue)

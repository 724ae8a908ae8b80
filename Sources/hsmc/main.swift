import Glibc
import HSMFiles

prepareForFiles()
exit(Driver.run(commandLineWords()).rawValue)

import HSMFiles

reportCrashes()
System.prepareForFiles()
System.exit(Driver.run(commandLineWords()).rawValue)

import HSMFiles

/// Writes `files`, or says why that cannot be done; returns how the command ends then.
func write(_ files: [OutputFile]) -> ExitCode? {
  do throws(FileWriter.Failure) {
    try FileWriter.write(files)
    return nil
  } catch {
    return Terminal.fail("cannot write `\(error.path)`: \(error.error.reason)")
  }
}

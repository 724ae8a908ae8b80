import HSMFiles

/// Writes `files`, or says why that cannot be done; returns how the command ends then.
func write(_ files: [OutputFile]) -> ExitCode? {
  do throws(FileWriter.Failure) {
    try FileWriter.write(files)
    return nil
  } catch {
    return fail(error)
  }
}

/// Says that a file cannot be written; returns how the command ends then.
func fail(_ failure: FileWriter.Failure) -> ExitCode {
  Terminal.fail("cannot write `\(failure.path)`: \(failure.error.reason)")
}

/** Nobody reads our output any more, as behind `| head -1`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/**
 * Prints a line on standard output, and waits until it is taken. A pipe takes 64 KB and then makes its writer wait: an
 * exit before that would lose the rest, and a writer that does not wait would fill the memory.
 * @throws OutputClosed where nobody reads it
 */
export async function print(line: string): Promise<void> {
  await write(process.stdout, line)
}

/** The same on standard error. */
export async function printError(line: string): Promise<void> {
  await write(process.stderr, line)
}

async function write(stream: NodeJS.WriteStream, line: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    const refuse = (cause: Error) => fail(new OutputClosed('the output is closed', { cause }))
    // The stream tells of its failure twice; without somebody who listens the second time would end the process.
    stream.once('error', refuse)
    stream.write(`${line}\n`, error => {
      if (error != null) return refuse(error)
      stream.off('error', refuse)
      done()
    })
  })
}

import type { PrismaPg } from '@prisma/adapter-pg'

type Connect = PrismaPg['connect']
type Transaction = Awaited<ReturnType<Awaited<ReturnType<Connect>>['startTransaction']>>

/**
 * Makes the statements of one transaction wait for each other. A transaction is one connection; Prisma hands it every
 * statement at once that runs at once, and pg, which still puts them into a line, warns that it soon will not.
 */
export function oneAtATime(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const startTransaction = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async isolationLevel => inLine(await startTransaction(isolationLevel))
    return adapter
  }
  return factory
}

function inLine(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const behind = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act)
    last = done.catch(() => {})
    return done
  }
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  transaction.queryRaw = query => behind(() => queryRaw(query))
  transaction.executeRaw = query => behind(() => executeRaw(query))
  return transaction
}

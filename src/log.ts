import { type Logger, pino } from 'pino'

/** The log: JSON lines on standard error, so that standard output stays free for what a command prints. */
export function createLog(level: string): Logger {
  return pino({ level, redact: ['req.headers.authorization'] }, pino.destination(2))
}

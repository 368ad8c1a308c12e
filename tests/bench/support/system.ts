/** What the system says of processes, and what it must allow. */
import { readFileSync } from 'node:fs'

/** Clock ticks per second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100

/** The CPU time that a process has used, in milliseconds: its own and the kernel's for it. */
export function cpuTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name, in brackets, may hold spaces. Behind it, utime and stime are the 12th and 13th fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS
}

/**
 * Refuses to begin what would fail half-way.
 * @throws where this is no Linux, or a process may not have enough sockets; Node itself raises the soft limit to the hard one
 */
export function checkSystem(sockets: number): void {
  if (process.platform !== 'linux') throw new Error('The bench reads CPU times from /proc: it runs on Linux.')
  const limits = readFileSync('/proc/self/limits', 'utf8')
  const files = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Infinity)
  const needed = sockets + 200
  if (files < needed) {
    throw new Error(
      `A process may open ${files} files here, and the bench needs ${needed}: raise the limit (ulimit -n ${needed}; ` +
        'as root, or in /etc/security/limits.conf) and run it again.',
    )
  }
}

/** What the system says of processes, and what it must allow. */
import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks per second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100

/** The CPU time that a process has used, in milliseconds: its own and the kernel's for it. */
export function cpuTime(pid: number): number {
  return statOf(String(pid)).own
}

/**
 * The CPU time that a process and its children have used, those included that have ended: a Postgres server with all its
 * connections and their parallel workers, where `pid` is its first process.
 */
export function cpuTimeOfTree(pid: number): number {
  const { own, ended } = statOf(String(pid))
  let sum = own + ended
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const child = statOf(name)
      if (child.parent === pid) sum += child.own
    } catch {
      // It has ended since it was listed: it is counted with those that have at the next look.
    }
  }
  return sum
}

/** `ended`: of the children that have ended. Milliseconds. */
function statOf(pid: string): { parent: number; own: number; ended: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name, in brackets, may hold spaces. Behind it: state, parent, ..., utime, stime, cutime, cstime from the 12th on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const sum = (first: number) => ((Number(fields[first]) + Number(fields[first + 1])) * 1000) / TICKS
  return { parent: Number(fields[1]), own: sum(11), ended: sum(13) }
}

/**
 * Refuses to begin what would fail half-way.
 * @param sockets how many one process holds, at most
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

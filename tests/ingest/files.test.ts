import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { sourcesOf } from '../../src/ingest/files.ts'
import { useDirectories } from '../support/directory.ts'

const makeDirectory = useDirectories()
let folder: string

beforeEach(async () => {
  folder = await makeDirectory()
  const files = ['10.txt', '2.txt', 'a/1.txt', 'a/.hidden.txt', '.git/config.txt', 'b.md', 'a.txt', 'ع.txt', '..txt']
  for (const file of files) await put(file)
})

async function put(file: string): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true })
  await writeFile(join(folder, file), file)
}
const namesIn = async (path: string) => (await sourcesOf(path)).map(({ name }) => relative(folder, name))

describe('the sources of a path', () => {
  it('are the file itself, also a hidden one', async () => {
    const path = join(folder, '.git/config.txt')
    expect((await sourcesOf(path)).map(({ name }) => name)).toEqual([path])
  })

  it('are the visible files below a directory in the order of their names, also of a hidden directory', async () => {
    const names = ['10.txt', '2.txt', 'a.txt', 'a/1.txt', 'b.md', 'ع.txt']
    expect(await namesIn(folder)).toEqual(names)
    expect(await namesIn(`${folder}/`)).toEqual(names)
    expect(await namesIn(join(folder, '.git'))).toEqual(['.git/config.txt'])
  })

  it('are the same however the path to the directory is written', async () => {
    const names = await namesIn(folder)
    const from = relative(process.cwd(), folder)
    for (const path of [from, `./${from}`, `${folder}/.`, `${folder}//a/../`])
      expect(await namesIn(path)).toEqual(names)
  })

  it('are also those that links lead to, each directory once, and a link to nothing, which cannot be read', async () => {
    const names = await namesIn(folder)
    const outside = await makeDirectory()
    await writeFile(join(outside, 'far.txt'), 'far')
    await symlink(join(outside, 'far.txt'), join(folder, 'linked.txt'))
    await symlink(outside, join(folder, 'z'))
    await symlink(folder, join(folder, 'a/circle'))
    await symlink('nowhere', join(folder, 'a/nothing'))
    expect(await namesIn(folder)).toEqual([...names, 'a/nothing', 'linked.txt', 'z/far.txt'].sort())
    const read = (name: string) => sourcesOf(folder).then(all => all.find(one => one.name.endsWith(name))!.read())
    expect(String(await read('z/far.txt'))).toBe('far')
    await expect(read('a/nothing')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('fail with the name of a path that is not there', async () => {
    await expect(sourcesOf(join(folder, 'nothing'))).rejects.toThrow(/ENOENT.*nothing/)
  })

  it('refuse a file that is too large before they read it', async () => {
    const path = join(folder, 'large')
    await writeFile(path, Buffer.alloc(4_000_001, 'a'))
    const [source] = await sourcesOf(path)
    await rm(path)
    await writeFile(path, Buffer.alloc(4_000_001, 'a'))
    await expect(source!.read()).rejects.toMatchObject({ code: 'STORY_TOO_LARGE' })
  })
})

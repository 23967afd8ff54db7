import { run } from '../run.ts'

/** Tests over HTTP want the build of the sources as they are; when it is there already this takes a second. */
export default async function setup(): Promise<void> {
  await run('npm', ['run', '--silent', 'build'])
}

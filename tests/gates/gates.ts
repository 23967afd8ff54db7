export type Gate = {
  readonly name: 'types' | 'lint' | 'rules' | 'format' | 'unused'
  readonly command: string
  readonly args: readonly string[]
}

/** Checks that need nothing but the source. Each counts as one test. */
export const gates: readonly Gate[] = [
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  {
    name: 'rules',
    command: 'depcruise',
    args: [
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'collections',
      'access',
      'plugins',
      'payload.config.ts',
    ],
  },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused', command: 'knip', args: ['--no-progress', '--no-config-hints'] },
]

import * as migration_20261121_100822_foundation from './20261121_100822_foundation.ts';

export const migrations = [
  {
    up: migration_20261121_100822_foundation.up,
    down: migration_20261121_100822_foundation.down,
    name: '20261121_100822_foundation'
  },
];

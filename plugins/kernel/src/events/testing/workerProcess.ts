/** A worker in a process of its own, for the specs that kill it: `tsx workerProcess.ts <database>`. */
import { openTestHouse } from '../../testing/index.ts'
import { startWorker } from '../index.ts'
import { outboxCollections, outboxRoom } from './outboxRoom.ts'

const [url = ''] = process.argv.slice(2)

startWorker(await openTestHouse({ url, rooms: [outboxRoom], collections: outboxCollections }))

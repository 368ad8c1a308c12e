/** The process of one server's subscribers: apart from the server, whose CPU time is measured, and from the bench. */
import { answer } from '../support/rpc.ts'
import { createCrowd } from './crowd.ts'

const crowd = createCrowd(process.env.BENCH_URL!)
answer(crowd)

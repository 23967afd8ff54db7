/** One call as it went over the wire, for the oracle and for whoever wonders. */
export type Exchange = {
  id: string
  method: string
  path: string
  account: string
  /** Parameters as they came: text throughout when they came as a form or a query. */
  params: unknown
  encoding: 'form' | 'json'
  status: number
  body: unknown
  replayed: boolean
}

export type Exchanges = ReturnType<typeof createExchanges>

const kept = 5000

export const createExchanges = () => {
  let all: Exchange[] = []
  return {
    record: (exchange: Exchange) => {
      all.push(exchange)
      if (all.length > kept) all = all.slice(-kept)
    },
    list: () => all,
    clear: () => {
      all = []
    },
  }
}

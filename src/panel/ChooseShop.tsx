import { Gutter } from '@payloadcms/ui'

/** For somebody who works for several shops and has not said for which today. */
export const ChooseShop = () => (
  <Gutter className="souk-choose">
    <h1>In which shop do you work today?</h1>
    <p>Choose it at the top of the menu. You can change it at any time.</p>
  </Gutter>
)

import { JsonLd } from '../../shop/JsonLd.tsx'
import { Accordion, AccordionItem } from '../../ui/Accordion.tsx'
import { Container } from '../../ui/Container.tsx'
import type { BlockOf } from './types.ts'

type Props = { block: BlockOf<'faq'>; isFirst: boolean }

export const Faq = ({ block: { heading, items }, isFirst }: Props) => {
  const Heading = isFirst ? 'h1' : 'h2'
  return (
    <Container width="text" className="section">
      {heading && <Heading className="mb-8 text-4xl sm:text-5xl">{heading}</Heading>}
      <Accordion>
        {(items ?? []).map(({ question, answer }) => (
          <AccordionItem key={question} title={question}>
            <p className="max-w-prose whitespace-pre-line text-quiet">{answer}</p>
          </AccordionItem>
        ))}
      </Accordion>
      <JsonLd
        data={{
          '@context': 'https://schema.org',
          '@type': 'FAQPage',
          mainEntity: (items ?? []).map(({ question, answer }) => ({
            '@type': 'Question',
            name: question,
            acceptedAnswer: { '@type': 'Answer', text: answer },
          })),
        }}
      />
    </Container>
  )
}

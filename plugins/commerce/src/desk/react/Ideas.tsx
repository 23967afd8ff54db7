'use client'

type Props = { readonly ideas: readonly string[]; readonly choose: (idea: string) => void }

/** Answers that people give often, to be taken with one click. */
export const Ideas = ({ ideas, choose }: Props) => (
  <div aria-label="Ideas" className="souk-dialog__ideas" role="group">
    {ideas.map((idea) => (
      <button key={idea} onClick={() => choose(idea)} type="button">
        {idea}
      </button>
    ))}
  </div>
)

/** Says which of the visitor's choices decides about what a tag, a request or a cookie needs. */
import type { ReadConfig } from '../config/read-config.ts';
import type { Decision, Question } from '../consent/decision.ts';

/** What must be known of the gate to explain it. */
export interface ExplainedGate {
  readonly config: ReadConfig;
  readonly decision: Decision | undefined;
  readonly isGranted: (need: string) => boolean;
  /** Says whether a question has no answer that counts. */
  readonly isOpen: (question: Question) => boolean;
}

/** The choice that decides. */
export interface Choice {
  readonly isGranted: boolean;
  /** In words, for a developer. */
  readonly text: string;
  /** When it was made; absent while there is none. */
  readonly at?: Date;
}

/** The words of an attribute. */
export function wordsOf(need: string): string[] {
  return need.split(/[\s,]+/).filter(Boolean);
}

function choiceOfWord({ config, decision, isGranted, isOpen }: ExplainedGate, need: string): Choice {
  const [id = ''] = need.split(':');
  // The word, not the constant: a module shared with other chunks would be one more file to fetch.
  if (id === 'necessary') return { isGranted: true, text: 'necessary: no answer is needed' };
  const purpose = config.purposes.find((question) => question.id === id);
  if (!purpose) {
    return { isGranted: false, text: `${id} is not in the configuration: nobody can grant it` };
  }
  for (const key of new Set([need, id])) {
    const answer = decision?.answers[key];
    if (answer && !isOpen({ id: key, revision: purpose.revision })) {
      return {
        isGranted: isGranted(need),
        text: `${key} was ${answer.grant === 'granted' ? 'granted' : 'refused'}`,
        at: new Date(answer.decidedAt),
      };
    }
  }
  const text = decision?.answers[id]
    ? `the answer for ${id} does not count any more: asked again`
    : `${id} is not answered yet`;
  return { isGranted: isGranted(need), text };
}

/** The choice that decides about a value of `data-may-i`: the first that keeps it back, or the last that let it go. */
export function choiceOf(gate: ExplainedGate, need: string): Choice {
  const choices = wordsOf(need).map((word) => choiceOfWord(gate, word));
  const latest = [...choices].sort((a, b) => Number(b.at ?? 0) - Number(a.at ?? 0))[0];
  return (
    choices.find((choice) => !choice.isGranted) ?? latest ?? { isGranted: true, text: 'nothing is needed' }
  );
}

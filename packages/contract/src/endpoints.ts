import * as delivery from './delivery.ts';
import type { Endpoint } from './endpoint.ts';
import * as funds from './funds.ts';
import * as meetings from './meetings.ts';
import * as needs from './needs.ts';
import * as outcomes from './outcomes.ts';
import * as overview from './overview.ts';
import * as people from './people.ts';
import * as plan from './plan.ts';
import * as registry from './registry.ts';
import * as surveyForms from './survey/forms.ts';
import * as submissions from './survey/submissions.ts';
import * as surveyFacts from './survey.ts';
import * as works from './works.ts';

const survey = { ...surveyFacts, ...surveyForms, ...submissions };
const stages = {
  people,
  registry,
  meetings,
  survey,
  needs,
  works,
  funds,
  plan,
  delivery,
  outcomes,
  overview,
};

export type NamedEndpoint = {
  readonly stage: string;
  readonly name: string;
  readonly endpoint: Endpoint;
};

/** Everything that can be asked, by stage and name, in the order of the stages. */
export const endpoints: readonly NamedEndpoint[] = Object.entries(stages).flatMap(
  ([stage, values]) =>
    Object.entries(values)
      .filter(([, value]) => isEndpoint(value))
      .map(([name, value]) => ({ stage, name, endpoint: value as unknown as Endpoint })),
);

function isEndpoint(value: object): boolean {
  return 'method' in value && 'path' in value && 'may' in value;
}

import type { TenantTransaction } from '../../db/tenant.ts';
import { readExposures } from '../../desk/merge-exposures.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import { deskPaths } from '../../paths.ts';
import { queueAddress } from '../../web/queue-address.ts';
import {
  accountItem,
  callItem,
  caseItem,
  exposureItem,
  letterItem,
  obligationItem,
} from './items.ts';
import {
  mostShown,
  readCalls,
  readLetters,
  readObligations,
  readSection,
  readWithoutPlace,
} from './queries.ts';
import { queueFilterOf, type Section, sectionsOf } from './sections.ts';

/** One thing that waits, and where it is done. */
export interface Item {
  readonly href: string;
  readonly name: string;
  readonly about: string;
  /** The beginning of what was said, where it may stand in a list. */
  readonly said?: string | undefined;
  readonly late?: boolean;
}

export interface StartSectionView {
  readonly section: Section;
  readonly items: readonly Item[];
  /** Where the others are, when there are more. */
  readonly all: string | undefined;
}

/** How far ahead a piece of follow-up is something that waits. */
const fortnight = 14;

interface Asked {
  readonly actor: StaffActor;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly today: Day;
}

async function itemsOf(trx: TenantTransaction, section: Section, asked: Asked) {
  const { actor, municipality, today } = asked;
  switch (section) {
    case 'letters':
      return (await readLetters(trx, actor)).map(letterItem);
    case 'calls':
      return (await readCalls(trx, actor)).map(callItem);
    case 'obligations': {
      const days = { today, dueBy: addDays(today, fortnight) };
      const found = await readObligations(trx, actor, municipality, days);
      return found.map(obligationItem);
    }
    case 'exposures':
      return (await readExposures(trx, municipality.id))
        .filter(({ assessments }) => assessments.length === 0)
        .slice(0, mostShown + 1)
        .map(exposureItem);
    case 'accounts':
      return (await readWithoutPlace(trx, actor)).map(accountItem);
    default:
      return (await readSection(trx, section, actor, today)).map((row) => caseItem(row, today));
  }
}

function addressOf(section: Section, actor: StaffActor): string {
  switch (section) {
    case 'letters':
    case 'calls':
      return deskPaths.outbox;
    case 'obligations':
      return deskPaths.followUp;
    case 'accounts':
      return deskPaths.accounts;
    case 'exposures':
      return deskPaths.exposures;
    default:
      return queueAddress(queueFilterOf(section, actor));
  }
}

/** What waits for this person; sections that hold nothing are not there. */
export async function readStart(
  trx: TenantTransaction,
  asked: Asked,
): Promise<readonly StartSectionView[]> {
  const shown: StartSectionView[] = [];
  for (const section of sectionsOf[asked.actor.role]) {
    const items = await itemsOf(trx, section, asked);
    if (items.length === 0) continue;
    const all = items.length > mostShown ? addressOf(section, asked.actor) : undefined;
    shown.push({ section, items: items.slice(0, mostShown), all });
  }
  return shown;
}

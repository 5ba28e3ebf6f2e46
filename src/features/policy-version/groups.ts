import { attentionGroup } from './attention-group.tsx';
import { acknowledgementGroup, responseGroup } from './deadline-group.tsx';
import { escalationGroup } from './escalation-group.tsx';
import type { Group } from './group.ts';
import { firstMessageGroup, replyGroup } from './messages-group.tsx';
import { reportsGroup } from './reports-group.tsx';
import { routesGroup } from './routes-group.tsx';
import { versionGroup } from './version-group.tsx';

/** The groups of the form, in the order of the page. */
export const groups: readonly Group[] = [
  versionGroup,
  acknowledgementGroup,
  responseGroup,
  attentionGroup,
  firstMessageGroup,
  replyGroup,
  routesGroup,
  reportsGroup,
  escalationGroup,
];

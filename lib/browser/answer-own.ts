import { join, lookAtInvitation } from './join.ts';
import * as manager from './manager.ts';
import type { Memory } from './memory.ts';
import { claim, look } from './popup.ts';
import type { OwnMessage } from './protocol.ts';
import * as studio from './studio.ts';

/** What answering our own pages needs of the background. */
export interface Ground {
  /** Called when packs or addresses changed. */
  changed(): Promise<void>;
  /** Looks at the catalogue and takes what it lists. */
  follow(): Promise<void>;
  /** Sends what waits, also where a later try was agreed. */
  send(): Promise<void>;
}

/** Answers our own pages: studio, dashboard and popup. */
export function answerOwn(memory: Memory, message: OwnMessage, { changed, follow, send }: Ground): Promise<unknown> {
  switch (message.type) {
    case 'studio.check':
      return studio.check(memory, message.files);
    case 'studio.installed':
      return studio.installed(memory);
    case 'studio.open':
      return studio.open(memory, message.id);
    case 'studio.install':
      return studio.install(memory, message.files).then(changed);
    case 'studio.remove':
      return studio.remove(memory, message.id).then(changed).then(follow);
    case 'studio.catalogue':
      return studio.catalogue(memory);
    case 'studio.describe':
      return studio.describe(memory, message.tool, message.target, message.use).then(changed);
    case 'studio.follow':
      return follow();
    case 'popup.look':
      return look(memory, message.tab);
    case 'popup.claim':
      return claim(memory, message.tool, message.pattern).then(changed);
    case 'popup.invitation':
      return lookAtInvitation(memory, message.tab);
    case 'popup.join':
      return join(memory, message).then(async (outcome) => {
        if (outcome.state === 'joined') await changed().then(follow).then(send);
        return outcome;
      });
    case 'manager.session':
      return manager.readSession(memory);
    case 'manager.signIn':
      return manager.signIn(memory, message.record, message.key, message.secret);
    case 'manager.signOut':
      return manager.signOut(memory);
    case 'manager.matrix':
      return manager.readMatrix(memory, message.team);
    case 'manager.evidence':
      return manager.readEvidence(memory, message.account, message.badge);
  }
}

import { render } from 'preact';
import { Dashboard } from '../../components/manager/dashboard.tsx';
import '../../components/ui/page.css';
import '../../components/manager/dashboard.css';
import { readLanguage, send } from '../../lib/browser/own-page.ts';
import type { ManagerService } from '../../lib/plan/manager.ts';

const service: ManagerService = {
  session: () => send({ type: 'manager.session' }),
  signIn: (record, key, secret) => send({ type: 'manager.signIn', record, key, secret }),
  signOut: () => send({ type: 'manager.signOut' }),
  matrix: (team) => send({ type: 'manager.matrix', team }),
  evidence: (account, badge) => send({ type: 'manager.evidence', account, badge }),
};

void readLanguage().then((language) => {
  render(<Dashboard service={service} language={language} />, document.getElementById('app') as HTMLElement);
});

import { render } from 'preact';
import { StaffPanel } from '../../components/staff/staff-panel.tsx';
import '../../components/ui/page.css';
import '../../components/staff/staff.css';
import { onChange, send } from '../../lib/browser/own-page.ts';
import { createStaffService } from '../../lib/browser/staff-client.ts';

const service = createStaffService(send, onChange);
render(<StaffPanel service={service} narrow={false} />, document.getElementById('app') as HTMLElement);

import { errorPage } from '../kit/error-page.tsx';
import { branchForm } from './branch-form.tsx';
import { branchList } from './branch-list.tsx';
import { calendar } from './calendar.tsx';
import { counterForm } from './counter-form.tsx';
import { counterList } from './counter-list.tsx';
import { dashboard } from './dashboard.tsx';
import { deviceList } from './device-list.tsx';
import { devicePair } from './device-pair.tsx';
import { displayForm } from './display-settings.tsx';
import { history } from './history.tsx';
import { journeyForm } from './journey-form.tsx';
import { journeyList } from './journey-list.tsx';
import { kioskForm } from './kiosk-settings.tsx';
import { media } from './media.tsx';
import { printerForm } from './printer-form.tsx';
import { priorityForm } from './priority-form.tsx';
import { priorityList } from './priority-list.tsx';
import { rules } from './rules.tsx';
import { serviceForm } from './service-form.tsx';
import { serviceList } from './service-list.tsx';
import { sessions } from './sessions.tsx';
import { staffForm } from './staff-form.tsx';
import { staffList } from './staff-list.tsx';
import { ticketPaper } from './ticket-paper.tsx';
import { voice } from './voice.tsx';

export const adminPages = {
  dashboard,
  staffList,
  staffForm,
  counterList,
  counterForm,
  serviceList,
  serviceForm,
  rules,
  priorityList,
  priorityForm,
  journeyList,
  journeyForm,
  calendar,
  media,
  voice,
  deviceList,
  devicePair,
  displayForm,
  kioskForm,
  printerForm,
  ticketPaper,
  branchList,
  branchForm,
  history,
  sessions,
  error: errorPage,
};

import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { kioskPages } from './pages.ts';

startSurface(kioskPages);

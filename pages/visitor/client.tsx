import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { visitorPages } from './pages.ts';

startSurface(visitorPages);

import './style.scss';
import { startSurface } from '../kit/start.tsx';
import { displayPages } from './pages.ts';

startSurface(displayPages);

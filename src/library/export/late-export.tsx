import { late } from '../late.tsx';

/** The export, whose formats are loaded when somebody wants one. */
export const LateExport = late(async () => (await import('./export-view.tsx')).ExportView);

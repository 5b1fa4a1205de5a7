import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { ask } from '../protocol/ask.ts';
import { downloaded } from '../protocol/download.ts';
import { downloadsAllowed } from '../protocol/downloads-permission.ts';
import { isPrivateHere } from '../protocol/private-window.ts';
import { emptyLibrary } from '../store/library.fixture.ts';
import type { LibraryDb } from '../store/schema.ts';
import { saveFile } from '../ui/save-file.ts';
import { saveCopy } from './save-copy.ts';

vi.mock('../protocol/ask.ts', () => ({ ask: vi.fn() }));
vi.mock('../protocol/download.ts', () => ({ downloaded: vi.fn() }));
vi.mock('../protocol/downloads-permission.ts', () => ({ downloadsAllowed: vi.fn() }));
vi.mock('../protocol/own-version.ts', () => ({ ownVersion: () => '0.1.0' }));
vi.mock('../protocol/private-window.ts', () => ({ isPrivateHere: vi.fn() }));
vi.mock('../ui/save-file.ts', () => ({ saveFile: vi.fn() }));

let db: LibraryDb;
beforeEach(async () => {
  vi.resetAllMocks();
  vi.mocked(ask).mockResolvedValue({});
  vi.mocked(downloadsAllowed).mockResolvedValue(true);
  vi.mocked(isPrivateHere).mockReturnValue(false);
  ({ db } = await emptyLibrary());
});

const NAME = expect.stringMatching(/^pubmargin-.*\.json$/) as string;
const REMEMBERED = ['copy-saved', expect.objectContaining({ notes: 0 })];

describe('a copy that the user saves', () => {
  it('counts once the browser has written it, where it may tell', async () => {
    vi.mocked(downloaded).mockResolvedValue(undefined);
    expect(await saveCopy(db)).toEqual({ name: NAME, end: 'saved' });
    expect(vi.mocked(ask).mock.calls).toEqual([REMEMBERED]);
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('does not count where the user cancels', async () => {
    vi.mocked(downloaded).mockResolvedValue('USER_CANCELED');
    expect(await saveCopy(db)).toEqual({ name: NAME, end: 'unsaved', why: 'USER_CANCELED' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('is given to the browser where that tells nothing', async () => {
    vi.mocked(downloadsAllowed).mockResolvedValue(false);
    expect(await saveCopy(db)).toEqual({ name: NAME, end: 'given' });
    expect(saveFile).toHaveBeenCalledOnce();
    expect(vi.mocked(ask).mock.calls).toEqual([REMEMBERED]);
  });

  it('of a private window is given to it too, and nothing is remembered of it', async () => {
    vi.mocked(isPrivateHere).mockReturnValue(true);
    vi.mocked(ask).mockRejectedValue(new AppError('private-window', 'no'));
    expect(await saveCopy(db)).toEqual({ name: NAME, end: 'given' });
    expect(downloaded).not.toHaveBeenCalled();
  });
});

import type { Locator, Page } from 'playwright-core';

/** What a user sees and does of PubMargin on one page, by the accessible names that stay stable. */
export class Visit {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** PubMargin's part of the page. */
  get region(): Locator {
    return this.page.getByRole('region', { name: 'PubMargin' });
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name });
  }

  get noteField(): Locator {
    return this.page.getByRole('textbox', { name: 'Note', exact: true });
  }

  get tagField(): Locator {
    return this.page.getByRole('combobox', { name: 'Tag', exact: true });
  }

  /** Opens the panel where it is closed, and does not open it by itself. */
  async openPanel(): Promise<void> {
    const add = this.button('Add note');
    const tab = this.button(/^PubMargin:/);
    await add.or(tab).first().waitFor();
    if (!(await add.isVisible())) {
      // It may open by itself just now: then there is no tab any more, and nothing to do.
      await tab.click({ timeout: 10_000 }).catch(() => undefined);
    }
    await add.waitFor();
  }

  /** Opens an empty note and types into it, without finishing. */
  async beginNote(text: string): Promise<void> {
    await this.openPanel();
    await this.button('Add note').click();
    await this.noteField.waitFor();
    await this.noteField.pressSequentially(text);
  }

  /** Writes a note and waits until it is in the library and shows, as `shown` where its Markdown looks different. */
  async addNote(text: string, shown = text): Promise<void> {
    await this.beginNote(text);
    await this.region.getByText(/^Saved/).waitFor();
    await this.noteField.press('Control+Enter');
    await this.note(shown).waitFor();
  }

  async addTag(name: string): Promise<void> {
    await this.openPanel();
    if (!(await this.tagField.isVisible())) await this.button('Add tag').click();
    await this.tagField.fill(name);
    await this.tagField.press('Enter');
    await this.tag(name).waitFor();
  }

  /** A finished note in the panel that says this. */
  note(text: string): Locator {
    return this.region.getByRole('article').filter({ hasText: text });
  }

  /** A tag in the panel. */
  tag(name: string): Locator {
    return this.region.getByRole('listitem').filter({ hasText: name });
  }

  /** The badges inside this part of the page (all, by default) of articles that are in the library. */
  badges(within = 'body'): Locator {
    return this.page.locator(within).getByRole('button', { name: /^In your library:/ });
  }

  /** Scrolls to the mention that this badge is at: far from the window the badge has no place yet to scroll to. */
  async scrollTo(badge: Locator): Promise<void> {
    await badge.evaluate((button) => {
      const root = button.getRootNode();
      if (root instanceof ShadowRoot) root.host.parentElement?.scrollIntoView({ block: 'center' });
    });
    await badge.and(this.page.locator(':not([data-unplaced])')).waitFor();
  }

  /**
   * Points to this text of a mention that is not in the library, as a hand does that never quite rests, and presses the
   * quiet "+" that appears.
   */
  async pressAdder(text: Locator): Promise<void> {
    const adder = this.page.getByRole('button', { name: 'Add to your library' });
    await text.scrollIntoViewIfNeeded();
    for (let step = 0; step < 50 && !(await adder.isVisible()); step++) {
      await this.page.mouse.move(0, 0);
      await text.hover({ position: { x: 20, y: 8 } });
      await this.page.waitForTimeout(50);
    }
    await adder.click();
  }
}

/** The user took back the leave to reach the server. */
export class LeaveGone extends Error {
  override readonly name = 'LeaveGone';
}

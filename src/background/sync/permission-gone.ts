/** The user took back the permission to reach the server. */
export class PermissionGone extends Error {
  override readonly name = 'PermissionGone';
}

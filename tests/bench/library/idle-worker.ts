// An extension is found by its worker; this one does nothing.
export {};

"""What the app says, and in which language: catalogs, glossary, names of things. Imports no other room."""

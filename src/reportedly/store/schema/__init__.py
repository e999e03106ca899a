"""The book's schema as numbered SQL files; each one is a migration that takes a book one version further."""

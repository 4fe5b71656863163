import LibraryAPI

// Nothing is sent: a request is a value that can be printed.
let library = LibraryClient()
print(library.books.get(author: "Lem").curl)
print(Book(isbn: "9780156027601", title: "Solaris", author: "Lem").line)

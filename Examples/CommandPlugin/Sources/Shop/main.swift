import ShopAPI

// Nothing is sent: a request is a value that can be printed.
let shop = ShopClient()
print(shop.orders.post(.init(article: "tea", count: 2)).curl)
print(shop.orders("42").get().curl)

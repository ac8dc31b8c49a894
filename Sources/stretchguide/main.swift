print("stretchguide")

"""Every sentence that the screens say, one module for each screen, ready to be translated."""

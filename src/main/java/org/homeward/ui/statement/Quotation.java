package org.homeward.ui.statement;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A child's own words. */
@Tag("blockquote")
final class Quotation extends HtmlContainer {}

using Connectors.Domain.People;

namespace Connectors.Web.Presentation;

/// <summary>The revisions on a page of a history, newest first.</summary>
/// <param name="Rows">The revisions.</param>
/// <param name="Restorable">The number of the newest revision, which needs no restoring; null where nothing may be restored.</param>
public sealed record Timeline(IEnumerable<TimelineRow> Rows, int? Restorable);

/// <summary>One revision in words.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">What was done.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Lines">What changed, with names and values marked.</param>
public sealed record TimelineRow(int Number, string Title, Author By, DateTime At, IReadOnlyList<string> Lines);

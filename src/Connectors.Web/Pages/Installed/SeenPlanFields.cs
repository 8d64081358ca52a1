using Connectors.Domain.Updating.Planning;

namespace Connectors.Web.Pages;

/// <summary>The hidden fields of a form that applies a plan: what the person saw.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Back">The list that the person came from.</param>
public sealed record SeenPlanFields(UpdatePlan Plan, string Back);

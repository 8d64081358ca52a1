using Connectors.Domain.People;

namespace Connectors.Web.Authentication;

/// <summary>The right that a page, or one handler of it, asks for. A handler's own comes before its page's.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsAttribute(Right right) : Attribute
{
    public Right Right { get; } = right;
}

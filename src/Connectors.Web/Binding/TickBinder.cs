using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Connectors.Web.Binding;

/// <summary>Reads what a checkbox sends. Anything else is a fault, and the box is shown as it was.</summary>
internal sealed class TickBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, values) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName));
        if (values.FirstValue is not { } text) return Task.CompletedTask;
        if (bool.TryParse(text, out var ticked))
        {
            bindingContext.ModelState.SetModelValue(name, values);
            bindingContext.Result = ModelBindingResult.Success(ticked);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, "Tick the box or clear it.");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Gives checkboxes their binder.</summary>
internal sealed class TickBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(bool) ? new TickBinder() : null;
}
